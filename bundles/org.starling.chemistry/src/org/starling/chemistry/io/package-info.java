/** Files of structures. Readers trust no size that a file states, and name the line of what is wrong. */
package org.starling.chemistry.io;
