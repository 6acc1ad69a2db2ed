import { ASSETS } from './asset-names.ts'
import type { PageContext } from './frame.tsx'
import { tuneWords } from './tune-words.ts'

/** The editor of the override. It is put in motion by the script alone: the token must never stand in an address. */
export function OwnerEditor({ page }: { readonly page: PageContext }) {
  const text = tuneWords[page.language]
  const said = {
    'data-saved': text.saved,
    'data-added': text.added,
    'data-dropped': text.dropped,
    'data-none': text.noChange,
    'data-stays': text.stays,
    'data-failed': text.failed,
    'data-language': page.language,
  }
  return (
    <section id="owner" {...said}>
      <p>{text.lead}</p>
      <noscript>
        <p>{text.noScript}</p>
      </noscript>
      <form id="token-form" hidden>
        <label for="token">{text.token}</label>
        <input id="token" type="password" autocomplete="off" spellcheck={false} required />
        <button type="submit">{text.open}</button>
      </form>
      <form id="draft-form" hidden>
        <label for="draft">{text.draft}</label>
        <textarea id="draft" rows={16} spellcheck={false} aria-describedby="told" />
        <div id="help" lang="en" hidden data-unknown={text.unknownField} />
        <div class="buttons">
          <button type="button" id="try">
            {text.preview}
          </button>
          <button type="submit">{text.save}</button>
          <button type="button" id="reset">
            {text.reset}
          </button>
          <button type="button" id="forget">
            {text.forget}
          </button>
        </div>
      </form>
      <div id="told" role="status" />
      <script src={ASSETS.tuneScript} defer />
    </section>
  )
}
