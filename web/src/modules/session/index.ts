import { defineModule } from '@/kernel/module'

export default defineModule({
  id: 'session',
  title: 'session.title',
  routes: [{ path: '/login', name: 'login', component: () => import('./LoginPage.vue'), meta: { open: true } }],
  visibleTo: () => true,
})
