import { ClipboardCheck } from 'lucide-vue-next'
import { defineModule } from '@/kernel/module'

/// The pages of the field stand open: they work without a network and hence without asking who is there.
export default defineModule({
  id: 'inspections',
  title: 'inspections.title',
  icon: ClipboardCheck,
  group: 'supervision',
  order: 34,
  path: '/inspections',
  routes: [
    { path: '/inspections', name: 'inspections', component: () => import('./InspectionsPage.vue') },
    { path: '/field', name: 'field', component: () => import('./FieldPage.vue'), meta: { open: true, title: 'inspections.field.title' } },
    { path: '/field/:visit', name: 'visit', component: () => import('./VisitPage.vue'), meta: { open: true, title: 'inspections.field.title' } },
  ],
  drawers: { inspection: () => import('./RecordDrawer.vue') },
  visibleTo: (me) => me.permissions.includes('READ') && me.role !== 'ENTERPRISE',
})
