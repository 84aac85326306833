import { TrafficCone } from 'lucide-vue-next'
import { defineModule } from '@/kernel/module'

export default defineModule({
  id: 'supervision',
  title: 'supervision.title',
  icon: TrafficCone,
  group: 'supervision',
  order: 32,
  path: '/desk',
  routes: [{ path: '/desk', name: 'desk', component: () => import('./DeskPage.vue') }],
  drawers: {
    order: () => import('./OrderDrawer.vue'),
    rule: () => import('./RuleDrawer.vue'),
  },
  visibleTo: (me) => me.permissions.includes('READ'),
})
