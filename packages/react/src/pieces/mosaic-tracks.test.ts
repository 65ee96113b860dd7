import { expect, test } from 'vitest'
import { type MosaicTrack, mosaicTemplate, trackAtGap, trackSize } from './mosaic-tracks.ts'

const tracks: MosaicTrack[] = [
  { key: 'palette', size: 232, min: 208, max: 320 },
  { key: 'canvas', size: 'fill' },
  { key: 'panel', size: 300 },
]

test('tracks stand 4 px apart', () => {
  expect(mosaicTemplate(tracks, {})).toBe('232px 4px minmax(0, 1fr) 4px 300px')
  expect(mosaicTemplate(tracks, { panel: 264 })).toBe('232px 4px minmax(0, 1fr) 4px 264px')
})

test('a width stays within its bounds', () => {
  expect(trackSize(tracks[0]!, { palette: 90 })).toBe(208)
  expect(trackSize(tracks[0]!, { palette: 900 })).toBe(320)
})

test('a gap changes the fixed track beside it, mirrored on the right', () => {
  expect(trackAtGap(tracks, 0)).toEqual({ track: tracks[0], sign: 1 })
  expect(trackAtGap(tracks, 1)).toEqual({ track: tracks[2], sign: -1 })
  expect(
    trackAtGap(
      [
        { key: 'a', size: 'fill' },
        { key: 'b', size: 'fill' },
      ],
      0,
    ),
  ).toBeUndefined()
})
