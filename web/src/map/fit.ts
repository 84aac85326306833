import type { Map as Chart, PaddingOptions } from 'maplibre-gl'

/// Moves and nears the camera until the points fill the room that the padding leaves. Seen aslant a box around them leaves
/// half of the picture empty, since what is far away is small; so what is seen is measured, twice.
export function fit(chart: Chart, points: readonly (readonly number[])[], padding: PaddingOptions, closest: number): void {
  const { clientWidth: width, clientHeight: height } = chart.getContainer()
  const { top = 0, right = 0, bottom = 0, left = 0 } = padding
  const [wide, high] = [width - left - right, height - top - bottom]
  if (!points.length || wide <= 0 || high <= 0) return
  for (let round = 0; round < 3; round++) {
    const seen = points.map((own) => chart.project([own[0]!, own[1]!]))
    const [xs, ys] = [seen.map((own) => own.x), seen.map((own) => own.y)]
    const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
    const center = chart.unproject([(west + east) / 2 + (right - left) / 2, (north + south) / 2 + (bottom - top) / 2])
    const nearer = Math.log2(Math.min(wide / Math.max(east - west, 1), high / Math.max(south - north, 1)))
    chart.jumpTo({ center, zoom: Math.min(closest, chart.getZoom() + nearer) })
  }
}
