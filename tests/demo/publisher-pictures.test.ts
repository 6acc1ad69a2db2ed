import { readdirSync, readFileSync } from 'node:fs'
import { XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { readFeed } from '../../src/demo/feed-text.ts'
import { isFeedFile } from '../../src/demo/publisher-answers.ts'
import { pictureFor, withOwnPictures } from '../../src/demo/publisher-pictures.ts'

const publisher = 'http://127.0.0.1:4000'

test.each(readdirSync('tests/feeds').filter(isFeedFile))(
  '%s shows the publisher’s own pictures, and nothing else changes',
  (file) => {
    const saved = readFileSync(`tests/feeds/${file}`)
    const served = readFeed(withOwnPictures(saved, publisher)).text
    expect(served).not.toContain('anh.example')
    expect(served.replaceAll(`${publisher}/anh/`, 'https://anh.example/')).toBe(readFeed(saved).text)
  },
)

test('a picture is an SVG, the same one every time and another one for another path', () => {
  expect(XMLValidator.validate(pictureFor('/anh/a.jpg'))).toBe(true)
  expect(pictureFor('/anh/a.jpg')).toBe(pictureFor('/anh/a.jpg'))
  expect(pictureFor('/anh/b.jpg')).not.toBe(pictureFor('/anh/a.jpg'))
})
