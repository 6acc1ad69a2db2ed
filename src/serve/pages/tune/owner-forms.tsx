import { REGIONS } from '../../../config/regions.ts'
import { ASSETS } from '../asset-names.ts'
import type { PageContext } from '../frame.tsx'
import { formWords } from './form-words.ts'

/** The changes that owners make most, as forms that write the override; shown once the token was accepted. */
export function OwnerForms({ page }: { readonly page: PageContext }) {
  const text = formWords[page.language]
  return (
    <section id="forms" hidden data-words={JSON.stringify(text.script)}>
      <h2>{text.title}</h2>
      <details>
        <summary>{text.addSource}</summary>
        <form id="source-form">
          <label for="source-url">{text.address}</label>
          <input id="source-url" type="url" required placeholder="https://" spellcheck={false} autocomplete="off" />
          <label for="source-region">{text.region}</label>
          <select id="source-region">
            <option value="">{text.unknownRegion}</option>
            {REGIONS.map((region) => (
              <option value={region}>{text.regions[region]}</option>
            ))}
          </select>
          <button type="submit">{text.read}</button>
        </form>
        <div id="proposed" role="status" />
      </details>
      <details>
        <summary>{text.dropWords}</summary>
        <form id="drop-form">
          <label for="drop-words">{text.words}</label>
          <input id="drop-words" required maxlength={200} autocomplete="off" />
          <button type="submit">{text.put}</button>
        </form>
      </details>
      <details>
        <summary>{text.hideItem}</summary>
        <form id="hide-form">
          <label for="hide-item">{text.item}</label>
          <input id="hide-item" required spellcheck={false} autocomplete="off" />
          <button type="submit">{text.put}</button>
        </form>
      </details>
      <div id="forms-told" role="status" />
      <script type="module" src={ASSETS.formsScript} />
    </section>
  )
}
