/** The budget of errors from the step of a converter to the class of a compound: docs/quantization.md. */
package org.starling.quantization.budget;
