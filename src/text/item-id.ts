/** The form of an item's id, such as "20261123-k3F9x2aB": its filing day, then its key of 8 characters. */
export const ITEM_ID = /^\d{8}-[0-9A-Za-z]{8}$/
