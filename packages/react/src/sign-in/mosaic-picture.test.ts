import { expect, test } from 'vitest'
import { mosaicPicture } from './mosaic-picture.ts'
import { picturePaths } from './tile-path.ts'

test('the picture is the same every time', () => {
  expect(mosaicPicture(7)).toEqual(mosaicPicture(7))
  expect(mosaicPicture(8)).not.toEqual(mosaicPicture(7))
})

test('a thousand tiles are a score of paths', () => {
  const { laid } = mosaicPicture()
  expect(laid.length).toBeGreaterThan(1000)
  expect(picturePaths(laid).length).toBeLessThan(25)
})
