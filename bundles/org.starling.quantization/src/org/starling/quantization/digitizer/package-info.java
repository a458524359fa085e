/** What digitized a run: its step in the data, and what other converters would have recorded. */
package org.starling.quantization.digitizer;
