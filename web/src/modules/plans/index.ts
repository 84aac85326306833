import { defineModule } from '@/kernel/module'

export default defineModule({
  id: 'plans',
  title: 'plans.title',
  routes: [{ path: '/projects/:id/plan', name: 'plan', component: () => import('./PlanPage.vue') }],
  visibleTo: (me) => me.permissions.includes('READ'),
})
