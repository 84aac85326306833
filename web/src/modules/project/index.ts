import { defineModule } from '@/kernel/module'

export default defineModule({
  id: 'project',
  title: 'project.title',
  routes: [{ path: '/projects/:id', name: 'project', component: () => import('./ProjectPage.vue') }],
  drawers: {
    project: () => import('./ProjectDrawer.vue'),
    record: () => import('./RecordDrawer.vue'),
    evidence: () => import('./EvidenceDrawer.vue'),
  },
  visibleTo: (me) => me.permissions.includes('READ'),
})
