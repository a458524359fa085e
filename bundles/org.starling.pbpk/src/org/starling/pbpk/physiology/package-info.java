/** Bodies of six species: organs, flows, composition and gut, with a source for each number. */
package org.starling.pbpk.physiology;
