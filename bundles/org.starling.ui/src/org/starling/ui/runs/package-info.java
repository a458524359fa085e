/** Commands that run simulations and write reports, each in a job with progress and cancel. */
package org.starling.ui.runs;
