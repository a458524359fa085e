/** Chapters that the feature of instruments and energies adds to the report of a project. */
package org.starling.quantization.report;
