import { Trophy } from 'lucide-vue-next'
import { defineModule } from '@/kernel/module'

export default defineModule({
  id: 'assessments',
  title: 'assessments.title',
  icon: Trophy,
  group: 'supervision',
  order: 38,
  path: '/assessments',
  routes: [{ path: '/assessments', name: 'assessments', component: () => import('./AssessmentsPage.vue') }],
  drawers: { score: () => import('./ScoreDrawer.vue') },
  visibleTo: (me) => me.permissions.includes('READ') && me.role !== 'ENTERPRISE',
})
