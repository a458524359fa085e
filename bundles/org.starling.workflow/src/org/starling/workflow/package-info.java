/**
 * What is done with a project as a whole, the same from a shell and from a window: simulations run and stored, runs found stale, charts of
 * runs, figures that follow sliders.
 */
package org.starling.workflow;
