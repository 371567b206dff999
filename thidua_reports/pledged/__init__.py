"""What a pledge binds to, sealed and compared ever after."""
