/** Example projects, and their copies in a folder of the person's. */
package org.starling.examples;
