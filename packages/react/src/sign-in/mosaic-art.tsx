import { memo, type ReactNode, useMemo } from 'react'
import { mosaicPicture, pictureSize } from './mosaic-picture.ts'
import { picturePaths } from './tile-path.ts'
import './mosaic-art.css'

function Art(): ReactNode {
  const layers = useMemo(() => {
    const { laid, flying } = mosaicPicture()
    return [picturePaths(laid), picturePaths(flying)]
  }, [])
  return (
    <div className="tes-art" aria-hidden="true">
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${pictureSize.width} ${pictureSize.height}`}
        preserveAspectRatio="xMidYMid slice"
      >
        {layers.flat().map(([paint, path]) => (
          <path key={path.slice(0, 16)} className={`tes-art-${paint}`} d={path} />
        ))}
      </svg>
    </div>
  )
}

/** The mosaic picture of the sign-in page, drawn from code. */
export const MosaicArt = memo(Art)
