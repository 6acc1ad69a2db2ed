import { ASSETS } from '../asset-names.ts'
import type { PageContext } from '../frame.tsx'
import { OwnerForms } from './owner-forms.tsx'
import { tuneExamples } from './tune-examples.ts'
import { tuneWords } from './tune-words.ts'

/** The editor of the override. It needs the script, because the token must never be in an address. */
export function OwnerEditor({ page }: { readonly page: PageContext }) {
  const text = tuneWords[page.language]
  return (
    <section id="owner" data-language={page.language} data-words={JSON.stringify(text.script)}>
      <p>{text.lead}</p>
      <noscript>
        <p>{text.noScript}</p>
      </noscript>
      <form id="token-form" hidden>
        <label for="token">{text.token}</label>
        <input id="token" type="password" autocomplete="off" spellcheck={false} required />
        <button type="submit">{text.open}</button>
      </form>
      <OwnerForms page={page} />
      <form id="draft-form" hidden>
        <label for="draft">{text.draft}</label>
        <textarea id="draft" rows={16} spellcheck={false} aria-describedby="told" />
        <div id="help" lang="en" hidden data-unknown={text.unknownField} />
        <Examples page={page} />
        <label for="note">{text.note}</label>
        <input id="note" maxlength={200} autocomplete="off" />
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
      <div id="tried" role="status" />
      <p id="health" hidden>
        {text.health} <a href="/">/health/…</a>
      </p>
      <div id="versions" hidden>
        <h2>{text.history}</h2>
        <ol id="history" reversed />
      </div>
      <script type="module" src={ASSETS.tuneScript} />
    </section>
  )
}

/** Examples beside the editor, in the page's language: to be copied into the draft. */
function Examples({ page: { language } }: { readonly page: PageContext }) {
  const text = tuneWords[language]
  return (
    <details class="examples">
      <summary>{text.examples}</summary>
      <p>{text.examplesLead}</p>
      <dl>
        {tuneExamples.map((example) => (
          <>
            <dt>{example[language]}</dt>
            <dd>
              <code>{JSON.stringify(example.override)}</code>
            </dd>
          </>
        ))}
      </dl>
    </details>
  )
}
