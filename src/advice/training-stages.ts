import { findProgramme } from '#history/programme/find-programme'
import { planTraining } from '#plan/plan-training'
import type { TrainingStages } from './advise-with.ts'

export const trainingStages: TrainingStages = { findProgramme, planTraining }
