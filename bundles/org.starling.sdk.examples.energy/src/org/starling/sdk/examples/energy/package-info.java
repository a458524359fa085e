/** An energy provider to copy. */
package org.starling.sdk.examples.energy;
