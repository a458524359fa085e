/** Sliders that vary parameters of a model while its curves follow. */
package org.starling.ui.sliders;
