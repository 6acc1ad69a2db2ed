import type { Topic } from '../schema/topic-schema.ts'
import { newsroom } from './newsroom.ts'

/**
 * The rules for the news of any province of Viet Nam: how evidence adds up. A name that can only be the province
 * reaches the threshold alone; a name that others bear too needs company; what speaks against counts in full only
 * against doubtful mentions.
 */
export const ground = {
  threshold: 10,
  nearMiss: 3,
  weights: {
    about: { title: 14, summary: 12, category: 10, text: 9, section: 10, keywords: 6, dateline: 12 },
    unit: { title: 14, summary: 12, category: 6, text: 9, section: 10, keywords: 6, dateline: 12 },
    landmark: { title: 12, summary: 10, category: 6, text: 7, section: 8, keywords: 5, dateline: 10 },
    weak: { title: 5, summary: 4, category: 2, text: 3, section: 2, keywords: 2, dateline: 4 },
    trapped: { title: 8, summary: 7, category: 2, text: 4, section: 2, keywords: 2, dateline: 7 },
    further: 2,
    furtherMost: 6,
    company: 6,
    unitWordUnique: 7,
    unitWordShared: 3,
    elsewhereTitle: -5,
    elsewhereSummary: -4,
    unknownUnit: -3,
    falseMention: -4,
    shortList: -3,
    longList: -9,
    signature: -14,
    otherName: -14,
    village: -2,
    villageAfter: -5,
    eventElsewhere: -5,
    otherHeadline: -3,
    headword: 3,
    origin: -3,
    battleShadow: -5,
    section: 10,
    address: 6,
    byline: 10,
    localSource: 12,
    localOutlet: 12,
    story: 10,
    regionalSection: 3,
    wording: 0,
  },
  storyLikeness: 0.55,
  lists: { short: 4, long: 6 },
  sections: ['Địa phương', 'Tin địa phương', 'Tin các địa phương'],
  // Offices of former districts and departments of education have hosts of their own: pgdtuangiao.edu.vn.
  offices: { prefixes: ['pgd', 'phonggd', 'sgd'], endings: ['.edu.vn', '.gov.vn'] },
  newsroom,
  keep: [],
  drop: [],
} satisfies Partial<Omit<Topic, 'offices'>> & { readonly offices: Partial<Topic['offices']> }
