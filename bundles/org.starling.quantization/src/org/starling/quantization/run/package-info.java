/** From an analytical run of a project to the engine of chromatography and back. */
package org.starling.quantization.run;
