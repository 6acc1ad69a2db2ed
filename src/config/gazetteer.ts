import { formerDistricts, formerUnits } from './places/former.ts'
import { landmarks } from './places/landmarks.ts'
import { memorials } from './places/memorials.ts'
import { sharedNames } from './places/shared-names.ts'
import { unitsOfToday } from './places/units.ts'
import { villages } from './places/villages.ts'
import type { Place } from './schema/topic-schema.ts'

const province: Place = {
  slug: 'dien-bien',
  name: 'Điện Biên',
  kind: 'province',
  aliases: [
    // Misspelt by one accent, as in print. No other name or ordinary words look like these.
    ...['Điên Biên', 'Điện Biện', 'Điên Biện', 'Đien Bien', 'Điện Bien', 'tỉnh Diện Biên', 'tỉnh Điện Biển', 'tỉnh ĐB'],
    // A crime of 2019 that headlines call by this name alone.
    ...['nữ sinh giao gà', 'nữ sinh đi giao gà'],
    // Hashtags, and keyboards without a space.
    ...['Dienbien', 'Điệnbiên'],
  ],
}

/** Names that other provinces have too, by the national lists of units; computed by `src/cli/generate/gazetteer.ts`. */
const withSharing = (place: Place): Place => ({ ...place, ...sharedNames[place.name] })

/** Every place that the topic knows: units of today, units of before 1 July 2025, landmarks. */
export const gazetteer: readonly Place[] = [
  province,
  ...unitsOfToday.map(withSharing),
  ...formerDistricts,
  ...formerUnits.map(withSharing),
  ...landmarks,
  ...memorials,
  ...villages,
]
