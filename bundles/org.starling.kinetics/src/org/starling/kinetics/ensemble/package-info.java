/**
 * Many runs of one compiled model: populations, scans, bootstraps. A run is a function of model, variant and seed alone, so that
 * the numbers are the same on one thread and on many; each has its own status, and none is dropped.
 */
package org.starling.kinetics.ensemble;
