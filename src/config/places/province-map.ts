/** Written by src/cli/generate/province-map.ts from boundaries of the units; do not edit. */

/** One unit of the drawing: its outline, a point well inside it, and its neighbours. */
export type DrawnUnit = {
  readonly slug: string
  /** An SVG path. */
  readonly path: string
  readonly at: readonly [x: number, y: number]
  readonly neighbours: readonly string[]
}

/**
 * The map of the units, simplified from the boundaries in
 * https://github.com/thanglequoc/vietnamese-provinces-database (March 2026, read 28 November 2026), which come under the
 * MIT licence:
 *
 * Copyright (c) thanglequoc and contributors
 *
 * Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
 * documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
 * rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
 * persons to whom the Software is furnished to do so, subject to the following conditions:
 *
 * The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
 * Software.
 *
 * THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
 * WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
 * COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
 * OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
 */
export const provinceMap: { readonly width: number; readonly height: number; readonly units: readonly DrawnUnit[] } = {
  width: 420,
  height: 515,
  units: [
    {
      slug: 'phuong-dien-bien-phu',
      path: 'M272 358l-3-16-5-1-6-5-4 1 0 12-1 1-6-3-2 2-1 5 4 6 6-1 1-4 3 0-1 6 9 0z',
      at: [263, 349],
      neighbours: ['phuong-muong-thanh', 'xa-muong-phang', 'xa-pu-nhi', 'xa-thanh-nua'],
    },
    {
      slug: 'phuong-muong-lay',
      path: 'M328 157l-3 1-20-9-11-3-6 3-3-1-4-7-6-2-3 10 1 3-9-1-5 4 13 9 3 4 0 5 4 3 13 7 3-2 3-2 5 3 4-2 3 5 4 0 3 6 4-7-2-7 3-7-2-4z',
      at: [295, 164],
      neighbours: ['xa-muong-tung', 'xa-pa-ham', 'xa-sin-chai', 'xa-sinh-phinh'],
    },
    {
      slug: 'xa-sin-thau',
      path: 'M30 94l4 2 11-2 3-6 7 0 1-5 22-12 5-3 0-7 5-1-5-3 0-4-9-6-2-3 3-2-2-6 1-7-13-9-2-10-4-6-4 1-10 13 0 4-3 2-1 4-4 1 6 11-2 4-7-5-5 1-10-3-9 3-2 7 0 4 7 6-3 3 2 3 3 3 5 1-5 6 0 4 16 7z',
      at: [43, 65],
      neighbours: ['xa-muong-nhe'],
    },
    {
      slug: 'xa-muong-nhe',
      path: 'M30 94l1 3 9 1 1 9 13 1 3 6 0 4 3 2 4-1 7 5 2 7 5 0 4 4 3-1 1 8 3 2-1 3 3 1 6-8 12-8 1-5 4-5-3-5 1-4 6 0 3-5-1-3 3-2-3-7-4 0-7-6-4-8-17-22-5 1 0 7-5 3-22 12-1 5-7 0-3 6-11 2z',
      at: [82, 98],
      neighbours: ['xa-muong-toong', 'xa-nam-ke', 'xa-sin-thau'],
    },
    {
      slug: 'xa-nam-ke',
      path: 'M91 148l5 3 4 6 10 4-4 5-5 2 0 3 3 5 2-2 3 1 5-5 2-10 4-3 2-8 21 0 2 4 13 0 7 3 2-2-1-10 5-5 6 0 2-4-4-4-3 4-4 2-7-3-5 4-5-8-9-3-6 3-3-1-15 4-8-6-1 5-12 8z',
      at: [109, 146],
      neighbours: ['xa-muong-cha', 'xa-muong-nhe', 'xa-muong-toong', 'xa-quang-lam'],
    },
    {
      slug: 'xa-muong-toong',
      path: 'M110 127l8 6 15-4 3 1 6-3 9 3 5 8 5-4 7 3 4-2 3-4-4-11 3-4 1-11-6-8-10-2-5-5-4 3 7 5 3 8-6 13-10-3-6-9 0-9-11-8-5 0-2 6 3 7-3 2 1 3-3 5-6 0-1 4 3 5z',
      at: [129, 117],
      neighbours: ['xa-muong-nhe', 'xa-nam-ke'],
    },
    {
      slug: 'xa-quang-lam',
      path: 'M104 176l4 5 28 13 3 6 4 0 4-7 2 0 4-10 3-1 1-9-3-4 6-2-2-2 4-8 3-1-7-3-13 0-2-4-21 0-2 8-4 3-2 10-5 5-3-1z',
      at: [134, 171],
      neighbours: ['xa-muong-cha', 'xa-na-hy', 'xa-nam-ke'],
    },
    {
      slug: 'xa-muong-cha',
      path: 'M165 156l-3 1-4 8 2 2-6 2 3 4-1 9 5 2 3 13 5 8 5-2 11 10 2-2 7 8 9-1 1-4 4-1-1-4 6-2 2 2 5-1-1-7 11-5 3-10-5-2-8 2-3-4-7-3 0-7-7-5 2-3-1-5 3-3-1-1 1-3-2-2-9 0-13-7 1-3-5-5-2 4-6 0-5 5 1 10z',
      at: [184, 180],
      neighbours: ['xa-cha-to', 'xa-na-hy', 'xa-nam-ke', 'xa-quang-lam', 'xa-si-pa-phin'],
    },
    {
      slug: 'xa-na-hy',
      path: 'M139 200l-3 7 9 6 1 16 4 4 3 0 0 3 8 5 18-3 0 6 6 3-2 10 3 2 3 0 5-7 3-1-3-17 1-5-3-4 2-6-7-8-2 2-11-10-5 2-5-8-3-13-5-2-3 1-4 10-2 0-4 7z',
      at: [165, 221],
      neighbours: ['xa-muong-cha', 'xa-na-bung', 'xa-quang-lam'],
    },
    {
      slug: 'xa-na-sang',
      path: 'M293 210l-5-1-5 7-6-2-8 2-5-4-1-5-9 0-3-5-6 5 1 8-4 11-2 9 1 8-2 5 4 7 0 5-3 3 3 3-3 9 2 0 4-8 6 1 4-3 14 2 0 4 11 1 3-3 6-1-1-1 4-5 0-6-6 1-6-10 1-7 4-1 3-11 5-3 3-6z',
      at: [262, 236],
      neighbours: [
        'xa-cha-to',
        'xa-muong-mun',
        'xa-muong-pon',
        'xa-muong-tung',
        'xa-nam-nen',
        'xa-pa-ham',
        'xa-si-pa-phin',
      ],
    },
    {
      slug: 'xa-cha-to',
      path: 'M230 196l0 8 10 5 5-2 6-5 0-3 3-5-5-8-3-17-4-7-5-1-7-11-4-1 2-5-3-2-10 5-6-1-2 6-1 3 1 1-3 3 1 5-2 3 7 5 0 7 7 3 3 4 8-2 5 2z',
      at: [224, 168],
      neighbours: ['xa-muong-cha', 'xa-muong-tung', 'xa-na-sang', 'xa-si-pa-phin'],
    },
    {
      slug: 'xa-na-bung',
      path: 'M150 233l-5 19 10 24 9-3 8 1 14-15-3-2 2-10-6-3 0-6-18 3-8-5 0-3z',
      at: [167, 257],
      neighbours: ['xa-na-hy'],
    },
    {
      slug: 'xa-muong-tung',
      path: 'M259 155l-7-2-6 1-4 8 4 7 3 17 5 8-3 5 0 3 3 5 9 0 1 5 5 4 8-2 6 2 5-7 5 1 3-10 3-1 0-9-4-9-3 2-13-7-4-3 0-5-3-4z',
      at: [277, 195],
      neighbours: ['phuong-muong-lay', 'xa-cha-to', 'xa-na-sang', 'xa-pa-ham'],
    },
    {
      slug: 'xa-pa-ham',
      path: 'M295 181l4 9 0 9-3 1-3 10 4 9-3 6 6 1 6-2 5 2 7-4 3-7 0-9 5-4-9-11-3-6-4 0-3-5-4 2-5-3z',
      at: [308, 210],
      neighbours: ['phuong-muong-lay', 'xa-muong-tung', 'xa-na-sang', 'xa-nam-nen', 'xa-sinh-phinh'],
    },
    {
      slug: 'xa-nam-nen',
      path: 'M293 256l14 2 6-4 1-8 18-17-4-13 1-5-3-9-5 4 0 9-3 7-7 4-5-2-6 2-6-1-5 3-3 11-4 1-1 7 6 10z',
      at: [301, 240],
      neighbours: ['xa-muong-mun', 'xa-na-sang', 'xa-pa-ham', 'xa-sinh-phinh', 'xa-tua-chua'],
    },
    {
      slug: 'xa-si-pa-phin',
      path: 'M203 218l3 14-1 8 2 2-2 13 8 5 1-2 11-4 8-1 3-5 3 0 2-5-1-8 2-9 4-11-1-8-5 2-10-5 0-8-11 5 1 7-5 1-2-2-6 2 1 4-4 1z',
      at: [224, 227],
      neighbours: ['xa-cha-to', 'xa-muong-cha', 'xa-na-sang'],
    },
    {
      slug: 'xa-muong-pon',
      path: 'M240 275l4 22-7 5-2 7-13 13 0 2 8 4 6-4 8 3 12-3 7-12-1-6 3-2-1-7 3-2 5-7 12-4 5-4 1-12-6 1-3 3-11-1 0-4-14-2-4 3-6-1-4 8z',
      at: [258, 282],
      neighbours: ['xa-chieng-sinh', 'xa-muong-mun', 'xa-muong-phang', 'xa-na-sang', 'xa-na-tau', 'xa-thanh-nua'],
    },
    {
      slug: 'xa-na-son',
      path: 'M281 424l4 1 7-3 18-14 11-14-4-8 2-5-2-14 2-15-2-6-2-2-2 2-5 8-12 32-11 11-4 0-8 6 0 5z',
      at: [300, 400],
      neighbours: ['xa-muong-lan', 'xa-nua-ngam', 'xa-phinh-giang', 'xa-pu-nhi', 'xa-xa-dung'],
    },
    {
      slug: 'xa-xa-dung',
      path: 'M310 408l7 4 9-1 4-4 10-6-2-6 3-8 5-1-3-9 2-3 6 0 0-5 2 1 3-7-7-1-1-6-6-2-2-5-12 3-2-4-4-2-2 2-3-2 2 6-2 15 2 14-2 5 4 8z',
      at: [333, 366],
      neighbours: ['xa-muong-lan', 'xa-muong-luan', 'xa-na-son', 'xa-phinh-giang', 'xa-tia-dinh'],
    },
    {
      slug: 'xa-muong-luan',
      path: 'M330 407l15 1 5 15 2 1 5-2 5 4 2-1 2 2 3-3 1-9-3-16 4-4 0-6-2-7-5-4-5 1-8-5-6 0-2 3 3 9-5 1-3 8 2 6z',
      at: [353, 398],
      neighbours: ['xa-tia-dinh', 'xa-xa-dung'],
    },
    {
      slug: 'xa-tua-chua',
      path: 'M332 229l6 1 2 5 7 1 10 5 6-2 5-5 1-3-3-9-7-2-5-4 1-2-2-6-12 0-4 4-8-1-1 5z',
      at: [344, 221],
      neighbours: ['xa-muong-mun', 'xa-nam-nen', 'xa-pu-nhung', 'xa-sang-nhe', 'xa-sinh-phinh'],
    },
    {
      slug: 'xa-tua-thang',
      path: 'M362 165l1 4-6 4 2 5-2 2-2 14 3 1 7-2 4 4 7-5 7 4 6 3 5-3-7-10 4-3-15-13 0-6 3-2-4-9-6 0-3-5-9-25-8 0 9 26 4 3 1 6z',
      at: [370, 182],
      neighbours: ['xa-sang-nhe', 'xa-sin-chai', 'xa-sinh-phinh'],
    },
    {
      slug: 'xa-sin-chai',
      path: 'M321 184l15-8 2-7 13-3 1-3 5 0 5 2 1-7-1-6-4-3-9-26-8 0-7 8-1 4-6 2-4 10 6 8-1 2-8 9 2 4-3 7z',
      at: [342, 149],
      neighbours: ['phuong-muong-lay', 'xa-sinh-phinh', 'xa-tua-thang'],
    },
    {
      slug: 'xa-sinh-phinh',
      path: 'M317 191l9 11 3 9 8 1 4-4 12 0 2-4 8-1-5-8-3-1 2-14 2-2-2-5 6-4-1-4-5-2-5 0-1 3-13 3-2 7-15 8z',
      at: [339, 192],
      neighbours: [
        'phuong-muong-lay',
        'xa-nam-nen',
        'xa-pa-ham',
        'xa-sang-nhe',
        'xa-sin-chai',
        'xa-tua-chua',
        'xa-tua-thang',
      ],
    },
    {
      slug: 'xa-sang-nhe',
      path: 'M368 234l2 3 7 3 7-1 4 3 10-9 2 4 3-1 0-3-4-6 0-4-3-3-2-8-4-3-4-1-3-12-7-4-7 5-4-4-7 2 5 8-8 1-2 4 2 6-1 2 5 4 7 2 3 9z',
      at: [382, 224],
      neighbours: ['xa-pu-nhung', 'xa-sinh-phinh', 'xa-tua-chua', 'xa-tua-thang'],
    },
    {
      slug: 'xa-tuan-giao',
      path: 'M364 263l-7 5 0 20-3 8 7 6 3-3 9-2 3-2-1-3 5-1 0-3 4 0 0-3 7-3-2-6-5-5-5 4-9-5-1-5z',
      at: [369, 283],
      neighbours: ['xa-chieng-sinh', 'xa-muong-mun', 'xa-pu-nhung', 'xa-quai-to'],
    },
    {
      slug: 'xa-muong-ang',
      path: 'M329 323l-8-5-7-1-1-3-3 0-2-7-15 9 2 9 2 2 0 10 2 5 11 3-1-6 4-7 4-4z',
      at: [306, 324],
      neighbours: ['xa-bung-lao', 'xa-muong-lan', 'xa-muong-phang', 'xa-na-tau', 'xa-pu-nhi'],
    },
    {
      slug: 'xa-pu-nhung',
      path: 'M363 239l-2 17 3 7 5 2 1 5 9 5 5-4 5 5 2-1 11 1 5-7 5-3 2 4 2-3-7-15-9-15-2-4-10 9-4-3-7 1-7-3-2-3z',
      at: [393, 257],
      neighbours: ['xa-muong-mun', 'xa-quai-to', 'xa-sang-nhe', 'xa-tua-chua', 'xa-tuan-giao'],
    },
    {
      slug: 'xa-muong-mun',
      path: 'M290 268l-1 12 18-13 6 1 2 3 4-3 12 4 5 1 0-5 4 0 3-2 12-1 2 3 7-5-3-7 2-17-6 2-10-5-7-1-2-5-6-1-18 17-1 8-6 4-14-2 0 6-4 5z',
      at: [334, 251],
      neighbours: [
        'xa-chieng-sinh',
        'xa-muong-pon',
        'xa-na-sang',
        'xa-nam-nen',
        'xa-pu-nhung',
        'xa-tua-chua',
        'xa-tuan-giao',
      ],
    },
    {
      slug: 'xa-chieng-sinh',
      path: 'M289 280l12-1 1 3 14 5 9 0 3 7 7 8 6 5 2-1 15 8-1-9 4-3-7-6 3-8 0-20-2-3-12 1-3 2-4 0 0 5-5-1-12-4-4 3-2-3-6-1-18 13z',
      at: [341, 286],
      neighbours: ['xa-bung-lao', 'xa-muong-mun', 'xa-muong-pon', 'xa-na-tau', 'xa-quai-to', 'xa-tuan-giao'],
    },
    {
      slug: 'xa-quai-to',
      path: 'M361 302l-4 3 1 9 4 15 2 4-2 5 2 7 8-1 4-8-3-9 1-5 6-5 9-5 4 1 1-10 3-1 0-6 6-8-1-8-2-2 2-2-11-1-2 1 2 6-7 3 0 3-4 0 0 3-5 1 1 3-3 2-9 2z',
      at: [369, 310],
      neighbours: ['xa-bung-lao', 'xa-chieng-sinh', 'xa-muong-lan', 'xa-pu-nhung', 'xa-tuan-giao'],
    },
    {
      slug: 'xa-bung-lao',
      path: 'M329 323l12 0 5 8 4 0 12-2-4-15-15-8-2 1-6-5-7-8-3-7-9 0 0 7-8 13 2 7 3 0 1 3 7 1z',
      at: [322, 306],
      neighbours: ['xa-chieng-sinh', 'xa-muong-ang', 'xa-muong-lan', 'xa-na-tau', 'xa-quai-to'],
    },
    {
      slug: 'xa-muong-lan',
      path: 'M317 346l3 2 2-2 4 2 2 4 12-3 4-5 4 2 13-5 1-3 2-5-2-4-12 2-4 0-5-8-12 0-12 5-4 4-4 7 1 6 3 1 2-2z',
      at: [333, 337],
      neighbours: ['xa-bung-lao', 'xa-muong-ang', 'xa-na-son', 'xa-pu-nhi', 'xa-quai-to', 'xa-xa-dung'],
    },
    {
      slug: 'xa-na-tau',
      path: 'M265 304l7 5 10 19 2 1 11-4-2-9 15-9 8-13 0-7-14-5-1-3-12 1-5 4-12 4-5 7-3 2z',
      at: [290, 299],
      neighbours: ['xa-bung-lao', 'xa-chieng-sinh', 'xa-muong-ang', 'xa-muong-phang', 'xa-muong-pon'],
    },
    {
      slug: 'xa-muong-phang',
      path: 'M272 358l13-7 4 1 10-10-2-5 0-10-2-2-11 4-2-1-10-19-7-5-3 2 1 6-7 12-2 13 4-1 6 5 5 1z',
      at: [268, 329],
      neighbours: ['phuong-dien-bien-phu', 'xa-muong-ang', 'xa-muong-pon', 'xa-na-tau', 'xa-pu-nhi', 'xa-thanh-nua'],
    },
    {
      slug: 'xa-thanh-nua',
      path: 'M254 337l2-13-12 3-8-3-6 4-8-4-2 4-5 1-1 8-5 8 1 1 12-4 2-6 5 1-5 7-2 8-5 5 0 7 25 6 4-2 2-8-4-6 1-5 2-2 6 3 1-1z',
      at: [240, 338],
      neighbours: ['phuong-dien-bien-phu', 'phuong-muong-thanh', 'xa-muong-phang', 'xa-muong-pon', 'xa-thanh-yen'],
    },
    {
      slug: 'phuong-muong-thanh',
      path: 'M248 360l-2 8 3 5 7-2 3-3 9 3-2-10-9 0 1-6-3 0-1 4z',
      at: [253, 365],
      neighbours: ['phuong-dien-bien-phu', 'xa-pu-nhi', 'xa-thanh-an', 'xa-thanh-nua', 'xa-thanh-yen'],
    },
    {
      slug: 'xa-thanh-yen',
      path: 'M217 364l-2 10 3 5-1 3-13 2-1 3-2 0-9 8 4 6 12-3 11-2 1-7 11-2 9 4 4 0 3-6-2-3 4-9-3-5-4 2z',
      at: [229, 378],
      neighbours: ['phuong-muong-thanh', 'xa-sam-mun', 'xa-thanh-an', 'xa-thanh-nua'],
    },
    {
      slug: 'xa-thanh-an',
      path: 'M249 373l-4 9 2 3 4-2 2 2-4 9 3 5 12-9 4-7-2-3 2-9-9-3-3 3z',
      at: [258, 379],
      neighbours: ['phuong-muong-thanh', 'xa-nua-ngam', 'xa-pu-nhi', 'xa-sam-mun', 'xa-thanh-yen'],
    },
    {
      slug: 'xa-sam-mun',
      path: 'M208 398l7 2 6 5-2 12 1 9 4 1 2-1 6 6-3 4 6 5 8-15 0-13-2-5 2-3 7-2 2-4-3-5 4-9-2-2-4 2-3 6-4 0-9-4-11 2-1 7z',
      at: [231, 400],
      neighbours: ['xa-nua-ngam', 'xa-thanh-an', 'xa-thanh-yen'],
    },
    {
      slug: 'xa-nua-ngam',
      path: 'M281 397l-3-9-3 1-3-5-4-1-4 7-12 9-2 4-7 2-2 3 2 5 0 13-8 15 2 7-2 3 2 3 19 4 3-4 5-1 1-10 2-3-1-5 2-2 2 1 12-8-1-2-8-16 0-5z',
      at: [259, 418],
      neighbours: ['xa-muong-nha', 'xa-na-son', 'xa-phinh-giang', 'xa-pu-nhi', 'xa-sam-mun', 'xa-thanh-an'],
    },
    {
      slug: 'xa-muong-nha',
      path: 'M256 458l10 24 4 2 0 9 6 5 1 8 2 1 3-4 7 2 5-3 6 4 12 2 3 3 5-1 2-5 3 2 3-3-3-4-1-6 3-3 4 1 0-9-2-5-3-2 3-8-3-5-11 2-7-3-17 5-3-1-1-4 4-5 2-6-1-12 4-1 2-4-2-4-14-4-12 8-2-1-2 2 1 5-2 3-1 10-5 1z',
      at: [306, 484],
      neighbours: ['xa-nua-ngam', 'xa-phinh-giang'],
    },
    {
      slug: 'xa-pu-nhi',
      path: 'M266 361l2 10-2 9 2 3 4 1 3 5 3-1 3 9 4 0 11-11 12-32 5-8-3-1-11-3-10 10-4-1-13 7z',
      at: [284, 371],
      neighbours: [
        'phuong-dien-bien-phu',
        'phuong-muong-thanh',
        'xa-muong-ang',
        'xa-muong-lan',
        'xa-muong-phang',
        'xa-na-son',
        'xa-nua-ngam',
        'xa-thanh-an',
      ],
    },
    {
      slug: 'xa-phinh-giang',
      path: 'M281 424l1 2 14 4 2 4-2 4-4 1 1 12-2 6-4 5 1 4 3 1 17-5 7 3 11-2-2-5 4-6-2-4-3-7 1-10 4-6-2-4-2 0 2-10-9 1-7-4-18 14-7 3z',
      at: [308, 446],
      neighbours: ['xa-muong-nha', 'xa-na-son', 'xa-nua-ngam', 'xa-tia-dinh', 'xa-xa-dung'],
    },
    {
      slug: 'xa-tia-dinh',
      path: 'M326 411l-2 10 2 0 2 4-4 6-1 10 3 7 3-3 12 3 15 9 10-1-6-25 2-5-5-4-5 2-2-1-5-15-15-1z',
      at: [341, 433],
      neighbours: ['xa-muong-luan', 'xa-phinh-giang', 'xa-xa-dung'],
    },
  ],
}
