/**
 * What is done with a project as a whole, the same from a shell and from a window. {@link org.starling.workflow.SimulationRunner} runs a
 * simulation and stores the run, {@link org.starling.workflow.ProjectRunner} all of a project with charts and report,
 * {@link org.starling.workflow.PopulationRunner} and {@link org.starling.workflow.EnsembleRunner} many variants of a model;
 * {@link org.starling.workflow.Staleness} says which runs are older than what they were computed from, and
 * {@link org.starling.workflow.StaleRunner} runs those anew; {@link org.starling.workflow.RunCharts} are the charts of a run, and
 * {@link org.starling.workflow.LiveSimulation} the curves that follow sliders. Packages below: comparison of runs, figures on a page,
 * reports, search, molecules from files, whole-body models in one step, studies.
 */
package org.starling.workflow;
