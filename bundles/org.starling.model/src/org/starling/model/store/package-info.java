/**
 * Projects as folders of small files: opened, checked, saved without loss, and kept safe from damage, from other formats and from changes
 * behind one's back.
 */
package org.starling.model.store;
