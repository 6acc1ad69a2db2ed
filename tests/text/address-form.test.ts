import { expect, test } from 'vitest'
import { addressForm } from '../../src/text/address-form.ts'

test.each([
  ['http', 'http://b.vn/xa-hoi/'],
  ['www.', 'https://www.b.vn/xa-hoi/'],
  ['capitals in the host', 'https://B.vn/xa-hoi/'],
])('the same by %s', (_, address) => expect(addressForm(address)).toBe('b.vn/xa-hoi/'))

test('accents are the same typed and encoded, in either case', () => {
  const forms = [
    'https://b.vn/điện-biên',
    'https://b.vn/%C4%91i%E1%BB%87n-bi%C3%AAn',
    'https://b.vn/%c4%91i%e1%bb%87n-bi%c3%aan',
  ]
  expect(new Set(forms.map(addressForm)).size).toBe(1)
})

test.each(['ftp://b.vn/', 'b.vn/xa-hoi', ''])('none for %j', (address) => expect(addressForm(address)).toBeUndefined())
