/** Pages on the converter of a run: what its data show of it, and the budget of errors from its step to the class of a compound. */
package org.starling.quantization.ui.digitizer;
