import { inLanguage, type PageContext, renderPage } from '../frame.tsx'
import { dayPath } from '../paths.ts'
import { type DayWords, dayWords } from './day-words.ts'
import type { KnownDays } from './known-days.ts'

type CalendarProps = { readonly page: PageContext; readonly days: KnownDays }

/** The months shown at once, so that the page stays short after many years; older ones are linked by year. */
const MONTHS = 12

/** A calendar of months, newest first, each day with its number of items; `until` is the newest month shown. */
export function calendarPage({ page, days, until }: CalendarProps & { readonly until: string }): string {
  const text = dayWords[page.language]
  const months = monthsBack(until, days.oldest.slice(0, 7))
  const older = months[MONTHS]
  return renderPage({
    page,
    path: until === days.newest.slice(0, 7) ? '/archive' : `/archive?until=${until}`,
    title: `${text.title} – ${page.site.title[page.language]}`,
    description: text.lead,
    current: 'archive',
    children: (
      <>
        <div class="lead">
          <h1>{text.title}</h1>
          <p>{days.newest === '' ? text.empty : text.lead}</p>
        </div>
        <div class="calendar">
          {months.slice(0, MONTHS).map((month) => (
            <Month month={month} days={days} page={page} />
          ))}
        </div>
        {older !== undefined && (
          <p class="more">
            <a href={inLanguage(`/archive?until=${older}`, page.language)} rel="next">
              {monthName(older, text)}
            </a>
          </p>
        )}
      </>
    ),
  })
}

/** From a month back to another, both included. */
function monthsBack(from: string, to: string): readonly string[] {
  if (from === '' || to === '') return []
  const months: string[] = []
  for (let month = from; month >= to; month = monthBefore(month)) months.push(month)
  return months
}

function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 2, 1)).toISOString().slice(0, 7)
}

function monthName(month: string, text: DayWords): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return text.month(number, year)
}

function Month({ month, days, page }: CalendarProps & { readonly month: string }) {
  const text = dayWords[page.language]
  return (
    <table>
      <caption>{monthName(month, text)}</caption>
      <thead>
        <tr>
          {text.weekdays.map((name) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr>
            {week.map((day) => (
              <td>{day !== '' && <Cell day={day} count={days.countOn(day)} page={page} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ day, count, page }: { readonly day: string; readonly count: number; readonly page: PageContext }) {
  const date = String(Number(day.slice(8)))
  if (count === 0) return <span>{date}</span>
  return (
    <a href={inLanguage(dayPath(day), page.language)}>
      {date} <small>{dayWords[page.language].count(count)}</small>
    </a>
  )
}

/** The days of a month in weeks from Monday on, "" before its first and after its last. */
export function weeksOf(month: string): readonly (readonly string[])[] {
  const first = new Date(`${month}-01T00:00:00Z`)
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  const lead = (first.getUTCDay() + 6) % 7
  const weeks = Math.ceil((lead + length) / 7)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, column) => {
      const date = week * 7 + column - lead + 1
      return date < 1 || date > length ? '' : `${month}-${String(date).padStart(2, '0')}`
    }),
  )
}
