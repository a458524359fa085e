/** Long work of the engines as jobs of the workbench: progress, cancellation, results that are kept when cut short. */
package org.starling.runtime.jobs;
