import { defineModule } from '@/kernel/module'

export default defineModule({
  id: 'account',
  title: 'account.title',
  routes: [{ path: '/account', name: 'account', component: () => import('./AccountPage.vue') }],
  visibleTo: () => true,
})
