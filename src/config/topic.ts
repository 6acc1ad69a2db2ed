import type { Topic } from './schema/topic-schema.ts'
import { contexts } from './topic/contexts.ts'
import { ground } from './topic/ground.ts'
import { ownContexts, ownDecoys, ownSignals } from './topic/own.ts'
import { decoys, signals } from './topic/signals.ts'

/** A name in a headline has 14 points, so that it stays a near miss however the rest is worded. */
const MOST_FOR_WORDING = 11

/** The subject of the feed: the ground of any province, and this one’s own words. */
export const topic: Topic = {
  ...ground,
  weights: { ...ground.weights, wording: MOST_FOR_WORDING },
  id: 'dien-bien',
  about: 'dien-bien',
  neighbours: ['Lai Châu', 'Sơn La', 'Lào Cai', 'Yên Bái', 'Hòa Bình', 'Phú Thọ'],
  // "ĐBP - " precedes the items of Báo Điện Biên Phủ wherever they are copied.
  bylines: ['ĐBP', 'ĐBPO', 'Báo Điện Biên Phủ'],
  // The provincial paper under its present and former names, the broadcaster, the province's portal and its offices.
  outlets: [
    ...['baodienbienphu.vn', 'baodienbienphu.com.vn', 'baodienbienphu.info.vn', 'dienbientv.vn'],
    ...['dienbien.gov.vn', 'dienbien.edu.vn', 'thuviendienbien.gov.vn'],
  ],
  offices: {
    ...ground.offices,
    names: [
      'dienbien',
      'dienbienphu',
      'dienbiendong',
      'muongnhe',
      'muongcha',
      'muonglay',
      'muongang',
      'tuangiao',
      'tuachua',
      'nampo',
    ],
  },
  contexts: [...contexts, ...ownContexts],
  signals: [...signals, ...ownSignals],
  decoys: [...decoys, ...ownDecoys],
}
