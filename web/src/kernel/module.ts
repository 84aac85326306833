import type { Component } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import type { Me } from './api-types'

export type NavGroup = 'work' | 'service' | 'supervision' | 'chain' | 'source' | 'base' | 'admin'
export type Lazy = () => Promise<{ default: Component }>

/// What a module says of itself: the shell builds routes, navigation and drawers from it, so that
/// adding or deleting a folder under `modules/` is all it takes to add or delete a module.
export interface ModuleDeclaration {
  id: string
  /// i18n key; the module's own messages stand under its id.
  title: string
  icon?: Component
  group?: NavGroup
  order?: number
  /// Where the navigation leads; a module without it has no entry there.
  path?: string
  routes: RouteRecordRaw[]
  visibleTo: (me: Me) => boolean
  /// Side panels by the name of their query parameter: `?evidence=…` opens the drawer `evidence`,
  /// which receives the value as `id` and emits `close`.
  drawers?: Record<string, Lazy>
  /// What the module puts into the bar above every page.
  box?: Lazy
}

export function defineModule(declaration: ModuleDeclaration): ModuleDeclaration {
  return declaration
}
