import { expect, test } from 'vitest'
import { storyAt, upcoming } from '../../src/demo/upcoming.ts'

const many = Array.from({ length: 2000 }, (_, serial) => storyAt(serial))

test('there are at least 40 stories, about six of ten about the province', () => {
  expect(upcoming.length).toBeGreaterThanOrEqual(40)
  const share = upcoming.filter((story) => story.about).length / upcoming.length
  expect(share).toBeGreaterThan(0.55)
  expect(share).toBeLessThan(0.7)
})

test('news goes on after the list is used up, without a headline coming twice in a day and more', () => {
  expect(new Set(many.map((story) => story.title)).size).toBe(many.length)
})

test('every story has words, composed and without straight quotes, which markup could take for its own', () => {
  for (const { title, lead } of many) {
    expect(title.length).toBeGreaterThan(20)
    expect(lead.length).toBeGreaterThan(50)
    expect(title + lead).not.toMatch(/["'<>&]|\s\s/)
    expect((title + lead).normalize('NFC')).toBe(title + lead)
  }
})
