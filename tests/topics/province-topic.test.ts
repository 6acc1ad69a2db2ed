import { expect, test } from 'vitest'
import { provinceTopic } from '../../src/config/topic/province-topic.ts'
import { topic as dienBien } from '../../src/config/topic.ts'

const topic = provinceTopic({
  id: 'lao-cai',
  about: 'lao-cai',
  neighbours: ['Lai Châu'],
  bylines: [],
  outlets: ['baolaocai.vn'],
  decoys: [{ rule: 'other-words', weight: 0, words: ['cao tốc Nội Bài - Lào Cai'] }],
})

test('a province’s topic has no word of Điện Biên’s: its paper, its battle, its hotels', () => {
  const text = JSON.stringify(topic)
  for (const own of [
    'Điện Biên',
    'ĐBP',
    'Mường Thanh Luxury',
    'Him Lam',
    'Đờ Cát',
    'Võ Nguyên Giáp',
    'dienbien',
    'muongnhe',
  ]) {
    expect(text.toLowerCase()).not.toContain(own.toLowerCase())
  }
})

test('weights differ only in how far a unit word settles a shared name, and in wording, which is fitted to one province', () => {
  const { unitWordShared: _, wording, ...weights } = topic.weights
  const { unitWordShared: __, wording: builtInWording, ...builtIn } = dienBien.weights
  expect(weights).toEqual(builtIn)
  expect([wording, builtInWording > 0]).toEqual([0, true])
})

test('its own decoys stand beside those that are everybody’s', () => {
  const words = topic.decoys.flatMap((decoy) => decoy.words)
  expect(words).toContain('cao tốc Nội Bài - Lào Cai')
  expect(words).toContain('nội trú')
})
