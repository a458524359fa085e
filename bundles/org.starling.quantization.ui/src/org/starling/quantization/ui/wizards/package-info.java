/** Wizards that bring runs into a project, and their concentrations into a study. */
package org.starling.quantization.ui.wizards;
