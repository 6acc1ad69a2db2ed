import { ASSETS } from './asset-names.ts'
import type { PageContext } from './frame.tsx'
import { words } from './messages.ts'

/** The editor of the override. It is put in motion by the script alone: the token must never stand in an address. */
export function OwnerEditor({ page }: { readonly page: PageContext }) {
  const text = words[page.language]
  const said = {
    'data-saved': text.ownerSaved,
    'data-added': text.ownerAdded,
    'data-dropped': text.ownerDropped,
    'data-none': text.ownerNoChange,
    'data-stays': text.ownerStays,
    'data-failed': text.ownerFailed,
    'data-language': page.language,
  }
  return (
    <section id="owner" {...said}>
      <h2>{text.ownerTitle}</h2>
      <p>{text.ownerLead}</p>
      <noscript>
        <p>{text.ownerNoScript}</p>
      </noscript>
      <form id="token-form" hidden>
        <label for="token">{text.ownerToken}</label>
        <input id="token" type="password" autocomplete="off" spellcheck={false} required />
        <button type="submit">{text.ownerOpen}</button>
      </form>
      <form id="draft-form" hidden>
        <label for="draft">{text.ownerDraft}</label>
        <textarea id="draft" rows={16} spellcheck={false} aria-describedby="told" />
        <div id="help" lang="en" hidden data-unknown={text.ownerUnknownField} />
        <div class="buttons">
          <button type="button" id="try">
            {text.ownerPreview}
          </button>
          <button type="submit">{text.ownerSave}</button>
          <button type="button" id="reset">
            {text.ownerReset}
          </button>
          <button type="button" id="forget">
            {text.ownerForget}
          </button>
        </div>
      </form>
      <div id="told" role="status" />
      <script src={ASSETS.tuneScript} defer />
    </section>
  )
}
