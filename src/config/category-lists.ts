/** Where newsrooms list their categories: from there `npm run check` knows which slugs exist. */
export const categoryLists = [
  {
    api: 'https://api-dienbien.baodienbienphu.vn/api/web/',
    parameter: 'category_slug',
    list: 'https://api-dienbien.baodienbienphu.vn/api/web/menu-get-list',
    field: 'menu_slug',
  },
] as const
