import type { Theme } from '@/kernel/theme'

/// The two palettes of the map: WebGL cannot read CSS variables, so they stand here, beside tokens.css.
export interface Palette {
  ground: string; shade: string; ramp: readonly string[]; none: string
  county: string; city: string; province: string; label: string; soft: string; halo: string
  mark: string; park: string; parkRing: string
  veil: string; firm: string; rough: string
}
export const palettes: Record<Theme, Palette> = {
  light: {
    ground: '#e9eeea', shade: '#c3d0c9', ramp: ['#f4f8f5', '#dcece5', '#b9d9cd', '#87bcab', '#4f9883'], none: '#eef0ee',
    county: '#ffffff', city: '#9fb1a9', province: '#54695f', label: '#1d2b26', soft: '#51605a', halo: '#f7faf8',
    mark: '#0b6b58', park: '#0b6b58', parkRing: '#ffffff',
    veil: '#e9eeea', firm: '#0b7a65', rough: '#8a5a00',
  },
  dark: {
    ground: '#0c1110', shade: '#000000', ramp: ['#15201d', '#17332c', '#1c4b40', '#286a59', '#3c8f78'], none: '#121817',
    county: '#0e1514', city: '#43564f', province: '#86a097', label: '#e8eeec', soft: '#aab8b3', halo: '#0c1110',
    mark: '#74d6bd', park: '#74d6bd', parkRing: '#0c1110',
    veil: '#0c1110', firm: '#52c4a8', rough: '#e9b959',
  },
}

/// The ground of a park, which is dark whatever the theme: it hangs on walls. Inks are shares of red, green and blue.
export interface GroundPalette { ground: string; grid: string; major: string; person: Ink; vehicle: Ink; alarm: Ink; warning: Ink; trail: Ink; groundInk: Ink }
type Ink = readonly [number, number, number]
export const groundPalette: GroundPalette = {
  ground: '#080d0c', grid: '#14201d', major: '#20332d',
  person: [0.525, 0.651, 0.925], vehicle: [0.322, 0.769, 0.659], alarm: [0.941, 0.533, 0.424], warning: [0.914, 0.725, 0.349], trail: [0.322, 0.769, 0.659], groundInk: [0.031, 0.051, 0.047],
}

/// What stands still in a park is paler than what moves; only what is wrong has a colour.
export const parkPalette = {
  ground: '#0f1a17', edge: '#2a3f38', kerb: '#2c413a', road: '#182521', block: '#6f9488', feeder: '#5a7a86', point: '#9cc4b6', name: '#cfdcd7', halo: '#080d0c',
  alarm: '#e0563c', warning: '#d9992e', reminder: '#6f93d8', silent: '#55604f', unwatched: '#4a5f57', chosen: '#74d6bd', chosenGround: '#17332c',
}
/// A night without a glow: the far edge of the ground sinks into it.
export const parkSky = { 'sky-color': '#0b1211', 'horizon-color': '#0e1816', 'fog-color': '#080d0c', 'fog-ground-blend': 0.75, 'horizon-fog-blend': 0.6, 'sky-horizon-blend': 0.8 }
