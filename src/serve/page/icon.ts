/** A flower of the ban tree (Bauhinia variegata), the province's own. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><g fill="#b8487f" stroke="#8c1d56" stroke-width="1.5"><path id="p" d="M32 33C22 26 22 10 32 4c10 6 10 22 0 29z"/><use href="#p" transform="rotate(72 32 33)"/><use href="#p" transform="rotate(144 32 33)"/><use href="#p" transform="rotate(216 32 33)"/><use href="#p" transform="rotate(288 32 33)"/></g><circle cx="32" cy="33" r="5" fill="#f6d66b"/></svg>
`
