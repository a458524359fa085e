/** Charts of measured concentrations over time: what the workbench shows of a study's samples, as data. */
package org.starling.workflow.concentrations;
