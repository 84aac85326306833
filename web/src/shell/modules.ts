import { defineAsyncComponent, type Component } from 'vue'
import type { Me } from '@/kernel/api-types'
import type { ModuleDeclaration, NavGroup } from '@/kernel/module'

const found = import.meta.glob<{ default: ModuleDeclaration }>('../modules/*/index.ts', { eager: true })
export const modules: ModuleDeclaration[] = Object.values(found)
  .map((file) => file.default)
  .sort((a, b) => (a.order ?? 50) - (b.order ?? 50))

export const drawers: Record<string, Component> = Object.fromEntries(
  modules.flatMap((module) => Object.entries(module.drawers ?? {})).map(([name, load]) => [name, defineAsyncComponent(load)]),
)

const boxed = modules.flatMap((module) => (module.box ? [{ module, box: defineAsyncComponent(module.box) }] : []))
/// What stands in the bar above every page of this person.
export const boxes = (me: Me): Component[] => boxed.filter(({ module }) => module.visibleTo(me)).map(({ box }) => box)

const GROUPS: NavGroup[] = ['work', 'service', 'supervision', 'chain', 'source', 'base', 'admin']
export interface NavSection { group: NavGroup; items: ModuleDeclaration[] }
export function navigation(me: Me): NavSection[] {
  const shown = modules.filter((module) => module.path && module.visibleTo(me))
  return GROUPS.map((group) => ({ group, items: shown.filter((module) => (module.group ?? 'work') === group) })).filter((section) => section.items.length)
}
export const firstPath = (me: Me): string => navigation(me)[0]?.items[0]?.path ?? '/'
