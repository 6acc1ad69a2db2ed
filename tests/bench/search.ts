import { mean, measureSearch } from '../serve/query/search/measure.ts'

/** `npm run bench:search`: how well searches find what is meant, over the labelled queries, and each that fails. */
const measured = measureSearch()
for (const { query, wrong, missed } of measured) {
  if (wrong.length > 0 || missed.length > 0)
    console.log(`${query}: wrong ${wrong.join(' ') || '–'}, missed ${missed.join(' ') || '–'}`)
}
const precision = mean(measured.map((each) => each.precision)).toFixed(3)
const recall = mean(measured.map((each) => each.recall)).toFixed(3)
console.log(`${measured.length} queries: precision at 10 ${precision}, recall ${recall}`)
