/** What pages of analytical runs and of energies share: a chart with its tools, and numbers as text. */
package org.starling.quantization.ui;
