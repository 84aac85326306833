import { Percent } from 'lucide-vue-next'
import { defineModule } from '@/kernel/module'

export default defineModule({
  id: 'rates',
  title: 'rates.title',
  icon: Percent,
  group: 'work',
  order: 30,
  path: '/rates',
  routes: [{ path: '/rates', name: 'rates', component: () => import('./RatesPage.vue') }],
  drawers: { formula: () => import('./FormulaDrawer.vue') },
  visibleTo: (me) => me.permissions.includes('READ'),
})
